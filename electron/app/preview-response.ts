/** What a frame that shows readers' pages is answered, and under which policy. */
import { previewOrigin } from '../../shared/preview/preview-address';
import type { PreviewAnswer } from '../preview/preview-shelf';

/**
 * What readers would get is somebody's text and pictures: it runs nothing, fetches nothing but its own files, leads nowhere, and belongs to no origin (`sandbox`).
 * An origin is named and not 'self', since a page without one has no self in every engine.
 */
const policy = [
  'sandbox',
  "default-src 'none'",
  `style-src ${previewOrigin}`,
  `font-src ${previewOrigin}`,
  `img-src ${previewOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors midad://app',
].join('; ');

export function previewResponse(answer: PreviewAnswer | null): Response {
  return new Response(answer === null ? null : new Uint8Array(answer.bytes), {
    status: answer === null ? 404 : 200,
    headers: {
      'Content-Type': answer?.contentType ?? 'text/plain',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
