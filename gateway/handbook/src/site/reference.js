// The operations of the contract that this gateway serves. Whoever tries one signs in as a person (authorization code with PKCE) and pastes no token.
Scalar.createApiReference("#reference", {
  url: "/openapi.json",
  theme: "none",
  layout: "modern",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: "direct",
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
  authentication: {
    preferredSecurityScheme: "signIn",
    securitySchemes: {
      signIn: {
        flows: {
          authorizationCode: {
            "x-scalar-client-id": "ainalaiyn-docs",
            "x-scalar-redirect-uri": `${location.origin}/docs/signed-in`,
            "x-usePkce": "SHA-256",
            selectedScopes: ["openid"],
          },
        },
      },
    },
  },
});

// What the reference's own marks tell a screen reader and must not (WCAG 2.2, 4.1.2), mended as it is drawn.
const MENDED = [
  ["aside[role=navigation]", (each) => each.removeAttribute("role")],
  ["button[role=search]", (each) => {
    each.removeAttribute("role");
    each.setAttribute("aria-label", "Search");
  }],
  ["[role=combobox]:not([aria-label])", (each) => {
    each.setAttribute("aria-label", each.dataset.placeholder || "Value");
    each.setAttribute("aria-expanded", "false");
    each.setAttribute("aria-controls", "reference");
  }],
  // Tabs, and among them a menu, which is none.
  [".client-libraries-list[role=tablist]", (each) => {
    each.setAttribute("role", "group");
    each.removeAttribute("aria-orientation");
  }],
  [".client-libraries[role=tab]", (each) => each.removeAttribute("role")],
  [".client-libraries[aria-selected]", (each) => each.setAttribute("aria-pressed", each.getAttribute("aria-selected"))],
  ["button[aria-selected]:not([role=tab])", (each) => each.removeAttribute("aria-selected")],
  [".client-libraries__select:not([aria-label])", (each) => each.setAttribute("aria-label", "Other languages")],
  ["button[class*='copy-button']:not([aria-label])", (each) => each.setAttribute("aria-label", "Copy")],
];
new MutationObserver(() => MENDED.forEach(([which, mend]) => document.querySelectorAll(which).forEach(mend)))
  .observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["role", "aria-selected"] });
