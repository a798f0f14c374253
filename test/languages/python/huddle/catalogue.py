from archipel import Catalogue, ImageEntry, MachineTypeEntry, NameRule, Region

FACT = {"source": "made up for this test", "as_of": "2026-11-01"}

NAMES = NameRule(max_length=40, characters="a-z0-9-", lowercase=True, separator="-", description="letters, digits and dashes", **FACT)

CATALOGUE = Catalogue(
    regions=[Region(name="north", country="DK", city="Aalborg", **FACT)],
    machine_types=[
        MachineTypeEntry(name="h1", vcpus=1, memory_gib=2, **FACT),
        MachineTypeEntry(name="h2", vcpus=2, memory_gib=4, **FACT),
    ],
    images=[ImageEntry(distribution="debian", version="12", name="bookworm", **FACT)],
    name_rules={"default": NAMES},
)
