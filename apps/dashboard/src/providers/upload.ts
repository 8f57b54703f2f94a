import { ApiError } from './errors.js';
import type { UploadParams } from './types.js';

function answerOf(xhr: XMLHttpRequest): { ingestRunId: string } {
  let body: { ingestRunId?: string; error?: { code?: string; message?: string } } = {};
  try {
    body = JSON.parse(xhr.responseText) as typeof body;
  } catch {
    // Told below by the status.
  }
  if (xhr.status >= 200 && xhr.status < 300 && body.ingestRunId !== undefined) return { ingestRunId: body.ingestRunId };
  const code = body.error?.code ?? (xhr.status === 401 ? 'UNAUTHENTICATED' : 'UPLOAD_REFUSED');
  throw new ApiError(body.error?.message ?? `The upload was refused (${xhr.status}).`, code);
}

/** XMLHttpRequest and not fetch, which cannot tell how much of a file has been sent. */
export function upload({ file, source, format, onProgress, signal }: UploadParams): Promise<{ ingestRunId: string }> {
  const form = new FormData();
  // Fields before the file: a streaming server knows them when the first bytes of the file arrive.
  if (source !== '') form.append('source', source);
  if (format !== '') form.append('format', format);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    xhr.onload = () => {
      try {
        resolve(answerOf(xhr));
      } catch (error) {
        reject(error);
      }
    };
    xhr.onerror = () => reject(new ApiError('The connection broke while the file was being sent.', 'UNREACHABLE'));
    xhr.onabort = () => reject(new ApiError('The upload was cancelled.', 'CANCELLED'));
    signal?.addEventListener('abort', () => xhr.abort());
    xhr.open('POST', '/ingest');
    xhr.setRequestHeader('x-requested-with', 'parallax');
    xhr.send(form);
  });
}
