/** A sandbox of Chromium's needs rights that root has given up; what we open are files of our own making. */
export const launchOptions = (executablePath) => ({
  executablePath,
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
