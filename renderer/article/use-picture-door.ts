/** Joins the editor's pictures to main. */
import { useMemo } from 'react';
import type { StoreOutcome } from '../../shared/ipc/contract';
import { mediaAddress } from '../../shared/media/media-address';
import { maxPictureBytes } from '../../shared/media/picture';
import { useDeskWindow } from '../desk/desk-window';
import type { PictureDoor } from '../editor/pictures/picture-door';
import { failureText } from '../i18n/plain-words';
import { useWords } from '../i18n/language';

export function usePictureDoor(): PictureDoor {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  return useMemo(
    (): PictureDoor => ({
      choose: async (count) =>
        (await desk.media.choose({ count })).map(({ file, name }) => ({
          name,
          store: () => desk.media.take({ file }),
        })),
      fromFile: (file) => ({
        name: file.name,
        // Not read at all: it would not fit between the processes.
        store: async () =>
          file.size > maxPictureBytes ? tooLarge : desk.media.add({ bytes: new Uint8Array(await file.arrayBuffer()) }),
      }),
      fromBytes: ({ name, bytes }) => ({
        name,
        store: async () => (bytes.byteLength > maxPictureBytes ? tooLarge : desk.media.add({ bytes })),
      }),
      tellFailure: (failure) => notices.tell({ text: failureText(t, failure), tone: 'danger' }),
      address: mediaAddress,
    }),
    [desk, notices, t],
  );
}

const tooLarge: StoreOutcome = {
  kind: 'failed',
  failure: { code: 'picture-too-large', megabytes: maxPictureBytes / 1024 / 1024 },
};
