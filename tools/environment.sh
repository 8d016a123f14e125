# Makes or refreshes .venv for ./demo and ./check, which source this file. Called in the project's
# folder:
#
#   prepare runtime    installs what the program needs
#   prepare dev        the same, and what its tests need
#
# $PYTHON chooses the Python that a new .venv is made with.

venv=.venv
stamp=$venv/nasta-steg-installed
# Who is installing. Left over, it means that it was cut short: a package may look whole and not be.
unfinished=$venv/nasta-steg-unfinished

prepare() {
    wanted=$1
    # The path counts too: a virtual environment does not survive being moved.
    current="$(cat pyproject.toml requirements/runtime.txt requirements/dev.txt | cksum) $(pwd -P)"
    case "$(cat "$stamp" 2>/dev/null)" in
        "$current dev" | "$current $wanted") return ;;
    esac

    other=$(cat "$unfinished" 2>/dev/null) && kill -0 "$other" 2>/dev/null &&
        give_up "Another ./demo or ./check is installing into $venv right now; wait until it is done."
    rm -f "$stamp"
    venv_is_sound || make_venv
    echo $$ >"$unfinished"
    say "Installing what is needed (a minute or so the first time) ..."
    install --require-hashes -r "requirements/$wanted.txt"
    install --no-deps --no-build-isolation -e .
    rm "$unfinished"
    echo "$current $wanted" >"$stamp"
}

venv_is_sound() {
    [ ! -e "$unfinished" ] &&
        grep -qsF "$(pwd -P)/$venv" "$venv/bin/activate" &&
        is_python "$venv/bin/python" &&
        "$venv/bin/python" -m pip --version >/dev/null 2>&1
}

make_venv() {
    find_python
    say "Making a virtual environment in $venv ..."
    "$python" -m venv --clear "$venv" >/dev/null 2>&1 ||
        give_up "$python cannot make a virtual environment here;" \
            "on Debian and Ubuntu install python3-venv, and look whether the disk is full."
}

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        is_python "$PYTHON" || give_up "\$PYTHON ($PYTHON) is not a Python 3.11 or newer."
        has_venv "$PYTHON" || give_up "$PYTHON has no venv; on Debian and Ubuntu install python3-venv."
        python=$PYTHON
        return
    fi
    without_venv=
    for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
        # A shim of pyenv is there and fails; a Python without venv may not be the only one.
        is_python "$python" || continue
        has_venv "$python" && return
        without_venv=${without_venv:-$python}
    done
    [ -z "$without_venv" ] ||
        give_up "$without_venv has no venv; on Debian and Ubuntu install python3-venv."
    give_up "Python 3.11 or newer was not found; install it, or name it: PYTHON=/path/to/python3 $0"
}

is_python() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

has_venv() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

install() {
    log=$venv/install.log
    "$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check "$@" \
        >"$log" 2>&1 </dev/null && return
    if grep -qiE 'connection|name resolution|timed out|unreachable' "$log"; then
        give_up "The packages could not be fetched; is there a network? Details: $PWD/$log"
    fi
    give_up "The packages could not be installed; the reason is in $PWD/$log"
}

say() {
    echo "$*" >&2
}

give_up() {
    say "$*"
    exit 1
}
