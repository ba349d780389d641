#!/bin/sh
# Makes the Latin face that every first page loads, from the one in @fontsource-variable/inter: weights 400 to 600, which
# are all we use, and without the features we do not switch on. Run it by hand after a new version of the package, put
# the version into the folder's name here, in fonts.css and in index.html, and commit what it makes.
# Needs Debian's python3-fonttools and python3-brotli.
set -eu
cd "$(dirname "$0")/../.."
package=node_modules/@fontsource-variable/inter
folder=apps/web/src/public/fonts/inter-5.3.0
python=/usr/bin/python3
narrowed=$(mktemp)
trap 'rm -f "$narrowed"' EXIT

mkdir -p "$folder"
"$python" -m fontTools.varLib.instancer "$package/files/inter-latin-wght-normal.woff2" wght=400:600 -o "$narrowed"
"$python" -m fontTools.subset "$narrowed" --unicodes='*' --layout-features=kern,mark,mkmk,ccmp,locl,tnum \
  --no-hinting --name-IDs=0,1,2,4,6,13,14 --flavor=woff2 --output-file="$folder/inter-latin-400-600.woff2"
cp "$package/LICENSE" "$folder/LICENSE.txt"
