/** Electron's safeStorage, where it really keeps a secret. */
import { safeStorage } from 'electron';
import type { SystemSeal } from '../identity/system-keeper';

/** Chromium puts these before what a key of the desktop's keyring has sealed; under `v10` lies a password that everybody knows. */
const keyringMark = 'v11';

/**
 * Null where the system has no store, as on a Linux without a keyring: there Chromium would only hide a key, not keep it.
 * Electron 25 can't name the Linux backend (`getSelectedStorageBackend` came later), so what it makes is looked at too.
 */
export function systemSeal(platform: NodeJS.Platform = process.platform): SystemSeal | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (platform === 'linux' && !hasKeyring()) return null;
  return {
    seal: (secret) => safeStorage.encryptString(secret).toString('base64'),
    unseal: (sealed) => {
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
      } catch (cause) {
        // Another user's, or a keyring made anew: Electron says so only by throwing.
        if (!(cause instanceof Error)) throw cause;
        return null;
      }
    },
  };
}

function hasKeyring(): boolean {
  const named: (() => string) | undefined = safeStorage.getSelectedStorageBackend?.bind(safeStorage);
  if (named?.() === 'basic_text') return false;
  return safeStorage.encryptString('midad').subarray(0, keyringMark.length).toString('latin1') === keyringMark;
}
