#!/usr/bin/env bash
# Brings the browser that LiveViewBrowserTest drives, unless it is there: mvn verify -Pbrowser
set -euo pipefail

if [ "${CI:-}" = true ]; then
    echo "CI machines need no browser: LiveViewBrowserTest is skipped there"
    exit 0
fi
if command -v chromedriver > /dev/null; then
    chromedriver --version
    exit 0
fi
unknown() {
    echo "Install Chromium and its chromedriver, so that chromedriver is in the PATH: this script knows only Debian's packages" >&2
    exit 1
}
command -v apt-get > /dev/null || unknown
root=()
if [ "$(id -u)" != 0 ]; then
    root=(sudo)
fi
"${root[@]}" apt-get update -q
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium chromium-driver || unknown
chromedriver --version
