/** A pack as text: the files of one folder. */
export interface PackSource {
  /** How the folder is shown in messages. */
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly sha256?: string;
  /** What a pack without pack.yaml is called; `name` where it is absent. */
  readonly title?: string;
}
