"""Lists what the program is made of, as CycloneDX 1.5. usage: sbom.py FILE (- for standard output); see scripts/sbom

The same sources on the same machine give the same bytes: no moment and no random number stands in it."""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]


def swift_packages():
    """The packages that the resolver checked out, with their commits; indirect ones too."""
    state = json.loads((ROOT / ".build/workspace-state.json").read_text())
    for dependency in state["object"]["dependencies"]:
        reference, found = dependency["packageRef"], dependency["state"].get("checkoutState") or {}
        place = re.sub(r"^https://|\.git$", "", reference["location"])
        version, commit = found.get("version", ""), found.get("revision", "")
        yield {
            "type": "library", "name": reference["identity"], "version": version or commit,
            "purl": f"pkg:swift/{place}@{version or commit}",
            "externalReferences": [{"type": "vcs", "url": reference["location"]}],
            "properties": [{"name": "gongkai:commit", "value": commit}],
        }


def system_packages():
    """The Debian packages of scripts/debian-packages.txt, with the versions that this machine has."""
    for line in (ROOT / "scripts/debian-packages.txt").read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, kind, why = line.split(None, 2)
        asked = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True)
        version = asked.stdout.strip() if asked.returncode == 0 else ""
        yield {
            "type": "library" if name.endswith("-dev") else "application", "name": name, "version": version or "not installed",
            "purl": f"pkg:deb/debian/{name}" + (f"@{version}" if version else ""), "description": why,
            "scope": "required" if kind == "run" else "excluded",
        }


def main():
    version = re.search(r'version = "([^"]+)"', (ROOT / "Sources/App/Release.swift").read_text())[1]
    components = sorted([*swift_packages(), *system_packages()], key=lambda part: part["purl"])
    for part in components:
        part["bom-ref"] = part["purl"]
    digest = hashlib.sha256(json.dumps(components, sort_keys=True).encode()).hexdigest()
    document = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "metadata": {"component": {"type": "application", "name": "gongkai", "version": version, "bom-ref": "gongkai"}},
        "components": components,
        "dependencies": [{"ref": "gongkai", "dependsOn": [part["bom-ref"] for part in components if part.get("scope") != "excluded"]}],
    }
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if sys.argv[1] == "-":
        sys.stdout.write(text)
    else:
        pathlib.Path(sys.argv[1]).write_text(text)


main()
