package kz.ainalaiyn.gateway.entrance;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import kz.ainalaiyn.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("kz.ainalaiyn.gateway");
    }

    @Test
    void the_entrance_stands_on_documents_and_webhooks_and_these_on_the_reporting() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("entrance")
                .definedBy("kz.ainalaiyn.gateway.entrance..")
                .layer("documents")
                .definedBy("kz.ainalaiyn.gateway.documents..")
                .layer("reporting")
                .definedBy("kz.ainalaiyn.gateway.reporting..")
                .layer("webhooks")
                .definedBy("kz.ainalaiyn.gateway.webhooks..")
                .whereLayer("entrance")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("documents")
                .mayOnlyBeAccessedByLayers("entrance")
                .whereLayer("webhooks")
                .mayOnlyBeAccessedByLayers("entrance")
                .because(
                        "figures are counted without knowing how they will be drawn, and drawn without knowing who asked")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("kz.ainalaiyn.gateway"));
    }
}
