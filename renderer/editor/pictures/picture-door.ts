/** What the editor asks of the world outside for its pictures. The editor knows no files and no main process. */
import type { StoreOutcome } from '../../../shared/ipc/contract';
import type { PictureFile } from '../../../shared/import/pictures/carried-picture';
import type { Failure } from '../../../shared/model/failure';
import type { MediaName } from '../../../shared/model/object-blocks';
import type { PreviewKind } from '../../../shared/media/picture';

/** A picture that is not in the workspace yet. */
export type PictureSource = {
  /** Of its file; '' where it has none, as on the clipboard. */
  readonly name: string;
  readonly store: () => Promise<StoreOutcome>;
};

export type PictureDoor = {
  /** Asks the person for files; none where they thought better of it. */
  readonly choose: (count: 'one' | 'many') => Promise<readonly PictureSource[]>;
  /** A file that was dropped or pasted. */
  readonly fromFile: (file: File) => PictureSource;
  /** One that came within something else. */
  readonly fromBytes: (file: PictureFile) => PictureSource;
  /** Tells the person why a picture could not be taken. */
  readonly tellFailure: (failure: Failure) => void;
  /** Where a stored picture can be seen. */
  readonly address: (asset: MediaName, kind: PreviewKind) => string;
};

/** Shows none and takes none, for an editor that stands alone. */
export const noPictures: PictureDoor = {
  choose: async () => [],
  fromFile: ({ name }) => refused(name),
  fromBytes: ({ name }) => refused(name),
  tellFailure: () => undefined,
  address: () => '',
};

const refused = (name: string): PictureSource => ({
  name,
  store: async () => ({ kind: 'failed', failure: { code: 'not-a-picture' } }),
});
