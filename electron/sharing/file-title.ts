import type { Article } from '../../shared/model/article';

/** A file's name without its ending. Letters that no file system refuses; 60 of them, since 255 bytes are the most a name may have and Arabic letters take two. */
export function fileTitle({ headline, slugline, id }: Article): string {
  const title = (headline || slugline).replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ').trim();
  return title.slice(0, 60).trim() || id;
}
