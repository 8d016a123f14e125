"""The set-up that ./demo and ./check share, with stand-ins for Python and pip."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Tells its version as the real one does; makes a .venv whose own Python notes what pip is asked.
PYTHON = f"""#!/bin/sh
case "$*" in
    *--clear*)
        rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python
        echo "VIRTUAL_ENV='$(pwd -P)/.venv'" >.venv/bin/activate
        printf '#!/bin/sh\\necho "ran $*"\\n' >.venv/bin/nasta-steg
        chmod +x .venv/bin/nasta-steg ;;
    *"pip install"*)
        echo "$*" >>asked
        [ ! -e power-cut ] || kill -9 $PPID
        [ ! -e failure ] || {{ cat failure; exit 1; }} ;;
    *pip*) ;;
    *) exec "{sys.executable}" "$@" ;;
esac
"""
WITHOUT_VENV = PYTHON.replace("case", 'case "$*" in *ensurepip*) exit 1 ;; esac\ncase', 1)
FAILING_SHIM = "#!/bin/sh\necho 'python3: command not found' >&2\nexit 127\n"


@dataclass
class Checkout:
    folder: Path
    path: Path

    def has(self, name: str, script: str) -> None:
        (self.path / name).write_text(script)
        (self.path / name).chmod(0o755)

    def demo(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.folder / "demo", *arguments],
            env={"PATH": str(self.path), **environ},
            cwd="/",
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    @property
    def asked(self) -> list[str]:
        """What pip was asked to install, oldest first."""
        file = self.folder / "asked"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    folder, path = tmp_path / "with a space", tmp_path / "path"
    path.mkdir()
    for tool in ("cat", "chmod", "cksum", "cp", "dirname", "grep", "mkdir", "rm", "sh"):
        (path / tool).symlink_to(str(shutil.which(tool)))
    for file in ("demo", "pyproject.toml", "tools", "requirements"):
        copy = shutil.copytree if (ROOT / file).is_dir() else shutil.copy
        folder.mkdir(exist_ok=True)
        copy(ROOT / file, folder / file)
    return Checkout(folder, path)


def test_installs_the_lock_then_the_project_then_runs(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    ran = checkout.demo("--data", "a b")
    assert (ran.returncode, ran.stdout) == (0, "ran demo --data a b\n")
    lock, project = checkout.asked
    assert lock.endswith("--require-hashes -r requirements/runtime.txt")
    assert project.endswith("--no-deps --no-build-isolation -e .")


def test_the_second_time_nothing_is_installed(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    checkout.demo()
    again = checkout.demo()
    assert (again.stdout, again.stderr) == ("ran demo\n", "")
    assert len(checkout.asked) == 2


def test_a_changed_lock_is_installed(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    checkout.demo()
    (checkout.folder / "requirements/runtime.txt").write_text("# newer\n")
    checkout.demo()
    assert len(checkout.asked) == 4


def test_a_moved_checkout_gets_a_new_environment(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    checkout.demo()
    (checkout.folder / ".venv/old").touch()
    checkout.folder = checkout.folder.rename(checkout.folder.with_name("moved"))
    assert checkout.demo().stdout == "ran demo\n"
    assert not (checkout.folder / ".venv/old").exists()


def test_an_installation_that_was_cut_short_starts_again(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    (checkout.folder / "power-cut").touch()
    assert checkout.demo().stdout == ""
    (checkout.folder / "power-cut").unlink()
    (checkout.folder / ".venv/half").touch()
    assert checkout.demo().stdout == "ran demo\n"
    assert not (checkout.folder / ".venv/half").exists()


def test_two_do_not_install_at_once(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    (checkout.folder / ".venv").mkdir()
    (checkout.folder / ".venv/nasta-steg-unfinished").write_text(f"{os.getpid()}\n")
    ran = checkout.demo()
    assert (ran.returncode, ran.stderr) == (
        1,
        "Another ./demo or ./check is installing into .venv right now; wait until it is done.\n",
    )


def test_without_a_network_it_says_so(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    (checkout.folder / "failure").write_text("Retrying after NewConnectionError\n")
    ran = checkout.demo()
    assert ran.returncode == 1
    assert "could not be fetched; is there a network?" in ran.stderr


def test_another_failure_names_the_log(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON)
    (checkout.folder / "failure").write_text("No space left on device\n")
    ran = checkout.demo()
    log = checkout.folder / ".venv/install.log"
    assert ran.stderr.endswith(f"could not be installed; the reason is in {log}\n")
    assert log.read_text() == "No space left on device\n"


def test_a_shim_that_fails_is_passed_over(checkout: Checkout) -> None:
    checkout.has("python3", FAILING_SHIM)
    checkout.has("python3.11", PYTHON)
    assert checkout.demo().stdout == "ran demo\n"


def test_a_python_without_venv_is_passed_over_for_one_with_it(checkout: Checkout) -> None:
    checkout.has("python3", WITHOUT_VENV)
    checkout.has("python3.12", PYTHON)
    assert checkout.demo().stdout == "ran demo\n"


def test_without_venv_it_says_what_to_install(checkout: Checkout) -> None:
    checkout.has("python3", WITHOUT_VENV)
    ran = checkout.demo()
    assert (ran.returncode, ran.stderr) == (
        1,
        "python3 has no venv; on Debian and Ubuntu install python3-venv.\n",
    )


def test_without_python_it_says_how_to_name_one(checkout: Checkout) -> None:
    checkout.has("python3", FAILING_SHIM)
    ran = checkout.demo()
    assert ran.returncode == 1
    assert ran.stderr.startswith(
        "Python 3.11 or newer was not found; install it, or name it: PYTHON="
    )


def test_a_python_that_was_named_is_used_or_refused(checkout: Checkout) -> None:
    checkout.has("python3", FAILING_SHIM)
    checkout.has("mine", PYTHON)
    assert checkout.demo(PYTHON="/nowhere").stderr == (
        "$PYTHON (/nowhere) is not a Python 3.11 or newer.\n"
    )
    assert checkout.demo(PYTHON=str(checkout.path / "mine")).stdout == "ran demo\n"
