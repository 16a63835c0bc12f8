#!/bin/sh
# Stands in for the Electron binary: starts the runtime as MIDAD_SANDBOX_USER, without --no-sandbox, on the caller's display.
# For root only; sandboxed-run.mjs sets what it reads.
set -eu

authority=$MIDAD_SANDBOX_HOME/.Xauthority
if [ -n "${XAUTHORITY:-}" ]; then
  install -m 600 -o "$MIDAD_SANDBOX_USER" "$XAUTHORITY" "$authority"
fi

for argument; do
  shift
  [ "$argument" = --no-sandbox ] || set -- "$@" "$argument"
done

cd "$MIDAD_SANDBOX_HOME"
unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS
export HOME="$MIDAD_SANDBOX_HOME" USER="$MIDAD_SANDBOX_USER" LOGNAME="$MIDAD_SANDBOX_USER" XAUTHORITY="$authority"
exec setpriv --reuid "$MIDAD_SANDBOX_USER" --regid "$MIDAD_SANDBOX_USER" --init-groups -- "$MIDAD_SANDBOX_RUNTIME" "$@"
