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
