# Sourced by run, test and bench: makes sure that what they call is there.
# In: names of commands and packages. Out: the tool is on the PATH, or the script stops and says what to install.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false TESTINGPLATFORM_TELEMETRY_OPTOUT=1
# A build node or compiler that outlives the script would keep the caller's pipe open.
export MSBUILDDISABLENODEREUSE=1
export UseSharedCompilation=false
# One arena of glibc for all threads: measured, 15 MiB less under load at the same speed. Only the environment can say so, before the process starts.
export MALLOC_ARENA_MAX=1

stop() {
  echo "$*" >&2
  exit 1
}

# install PACKAGE...: through apt as root; otherwise stops and names the packages.
install() {
  command -v apt-get >/dev/null || stop "Missing: $*. Install it with your system's package manager, then try again."
  [ "$(id -u)" = 0 ] || stop "Missing: $*. Install it, then try again: sudo apt-get install $*"
  echo "Installing $* ..." >&2
  DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >/dev/null || true
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
    stop "apt-get could not install: $*. Install it by hand, then try again."
}

need_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "${HOME:-}/.dotnet/dotnet" ]; then
    PATH="$HOME/.dotnet:$PATH"
  fi
  has_sdk && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq </dev/null >/dev/null || true
    if apt-cache show dotnet-sdk-10.0 >/dev/null 2>&1; then
      install dotnet-sdk-10.0
    fi
  fi
  has_sdk || stop "Missing: the .NET 10 SDK (10.0.100 or newer). Install the package dotnet-sdk-10.0 from your distribution or from Microsoft's package feed, so that 'dotnet --list-sdks' shows a 10.0 line, then try again."
}

has_sdk() {
  command -v dotnet >/dev/null && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'
}

need_postgres() {
  ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || install postgresql
  ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 ||
    stop "Missing: PostgreSQL's server programs under /usr/lib/postgresql/*/bin (package postgresql)."
}

need_node() {
  command -v node >/dev/null || install nodejs
  command -v npm >/dev/null || install npm
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 18 ] || stop "Node $(node --version) is too old: install Node 18 or newer, then try again."
}

# need_web: Node 20.19 or newer, as the console's build asks for; where the system's is older, the npm package `node` carries one.
need_web() {
  need_node
  new_node && return
  local own="$root/artifacts/node"
  PATH="$own/node_modules/.bin:$PATH"
  if ! new_node; then
    echo "Node $(node --version) is too old for the web console; getting a newer one into artifacts/node ..." >&2
    mkdir -p "$own"
    npm install --prefix "$own" --no-save --no-audit --no-fund --loglevel=error node@22 </dev/null >/dev/null || true
    hash -r
  fi
  new_node || stop "Missing: Node 20.19 or newer for the web console; this is $(node --version). Install it from your distribution or from nodejs.org, so that 'node --version' shows it, then try again."
}

new_node() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# web_packages: the packages of web/, exactly as the lock file pins them.
web_packages() {
  [ "$root/web/node_modules/.package-lock.json" -nt "$root/web/package-lock.json" ] ||
    npm ci --prefix "$root/web" --no-audit --no-fund --loglevel=error </dev/null >/dev/null
}

# build_web: builds the console into artifacts/web/console, if a source is newer than what lies there; prints the tools' words only when it fails.
build_web() {
  local log code=0 made="$root/artifacts/web/console/index.html"
  if [ -f "$made" ] && [ -z "$(find "$root/web" -name node_modules -prune -o -type f -newer "$made" -print -quit)" ]; then
    return
  fi
  echo "Building the web console ..." >&2
  need_web
  web_packages || return
  log=$(mktemp)
  npm run build --prefix "$root/web" </dev/null >"$log" 2>&1 || code=$?
  if [ "$code" != 0 ]; then
    cat "$log" >&2
    rm -f "$made"
  fi
  rm -f "$log"
  return "$code"
}

need_chromium() {
  [ -x /usr/bin/chromium ] || command -v "${REEVE_CHROMIUM:-chromium}" >/dev/null || install chromium
}

need_wrk() {
  command -v wrk >/dev/null || install wrk
}

# build PROJECT: restores exactly what the lock files say and builds in Release, quietly; prints the compiler's words only when it fails.
build() {
  local log code=0
  log=$(mktemp)
  (cd "$root" && dotnet restore "$1" --locked-mode -v q && dotnet build "$1" -c Release --no-restore -v q -clp:NoSummary) </dev/null >"$log" 2>&1 || code=$?
  if [ "$code" != 0 ]; then
    cat "$log" >&2
  fi
  rm -f "$log"
  return "$code"
}
