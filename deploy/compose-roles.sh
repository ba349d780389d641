#!/usr/bin/env bash
# Runs once, when the database of compose.yaml is made.
set -euo pipefail
psql --username postgres --dbname downstream --set ON_ERROR_STOP=1 \
  --command "set downstream.owner_password = '${OWNER_PASSWORD}'" \
  --command "set downstream.app_password = '${APP_PASSWORD}'" \
  --command "set downstream.ops_password = '${OPS_PASSWORD}'" \
  --file /roles.sql
