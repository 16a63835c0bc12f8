/** A private key under what the system keeps for its user (Keychain, DPAPI, the desktop's keyring): opened without a question, on this machine only. */
import { pkcs8Of, privateKeyIn, type KeyKeeper } from './sealed-key';

/** The system's own store of secrets, a port: Electron's safeStorage, or a test's. Base64 both ways. */
export type SystemSeal = {
  seal(secret: string): string;
  /** Null where the system does not open it: sealed by another user, on another machine, or before its store was made anew. */
  unseal(sealed: string): string | null;
};

export function underSystem(system: SystemSeal): KeyKeeper {
  return {
    seal: async (privateKey) => ({ kind: 'system', sealed: system.seal(pkcs8Of(privateKey).toString('base64')) }),
    unseal: async (kept) => {
      if (kept.kind !== 'system') return null;
      const secret = system.unseal(kept.sealed);
      return secret === null ? null : privateKeyIn(Buffer.from(secret, 'base64'));
    },
  };
}
