/** How a shell asks: the words behind the command up to the cursor, the last of which is being typed. As scripts of yargs do. */
export const completionFlag = '--get-yargs-completions';
