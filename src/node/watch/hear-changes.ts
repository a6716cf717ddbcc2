/** Ends the watching. */
export type StopHearing = () => Promise<void>;

/** Copying a large file tells of itself a hundred times a second; a look at the inbox now and then is enough. */
const gatherMs = 200;

/**
 * Calls `heard` some time after something below a folder changed. What it is, nobody needs to know: the inbox is looked
 * at again. `failed` is called once when the system does not tell any more, for lack of watches for example.
 */
export async function hearChanges(
  folder: string,
  apart: readonly string[],
  heard: () => void,
  failed: (error: unknown) => void,
): Promise<StopHearing> {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, { ignored: [...apart], ignoreInitial: true, followSymlinks: false });
  let timer: NodeJS.Timeout | undefined;
  let hasFailed = false;
  await new Promise<void>((ready) => {
    watcher.on('ready', ready);
    watcher.on('all', () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        heard();
      }, gatherMs);
    });
    watcher.on('error', (error) => {
      ready();
      if (hasFailed) return;
      hasFailed = true;
      failed(error);
    });
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
