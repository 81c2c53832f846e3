/** Why a PUT did not succeed: the store's answer, or no answer at all (status 0). */
export class PutFailure extends Error {
  override readonly name = "PutFailure";
  constructor(readonly status: number) {
    super(`The store answered ${status}`);
  }
}

interface PutFile {
  url: string;
  headers: Record<string, string>;
  file: Blob;
  signal: AbortSignal;
  onProgress: (sentBytes: number) => void;
}

/**
 * PUTs a file to a presigned address. XMLHttpRequest, because fetch reports no upload progress.
 * @throws PutFailure when refused or cut off; the signal's reason when aborted.
 */
export function putFile({ url, headers, file, signal, onProgress }: PutFile): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new PutFailure(request.status));
    };
    request.onerror = () => reject(new PutFailure(0));
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => signal.removeEventListener("abort", abort);
    signal.addEventListener("abort", abort);
    request.send(file);
  });
}
