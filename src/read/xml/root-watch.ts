/** Watches the element that stands around all events, where there is one. */
export interface RootWatch {
  /** Text before a tag, comments and declarations aside. If the file begins with text, it has no root. */
  text(text: string): void;
  /** A start tag outside of events. True when the root begins a second time: two exports in one file. */
  start(name: string): boolean;
  end(name: string): void;
  /** True when a root was opened and not closed. */
  isOpen(): boolean;
  /** True when a root was opened, whether it was closed or not. */
  hasBeen(): boolean;
}

/** `piece`: the element that is no root. */
export function createRootWatch(piece: string): RootWatch {
  let atStart = true;
  let root: string | null = null;
  let open = false;

  return {
    text(text) {
      if (atStart && text.trim() !== '') atStart = false;
    },
    start(name) {
      const isFirst = atStart && name !== piece;
      atStart = false;
      if (isFirst) root = name;
      if (name !== root) return false;
      open = true;
      return !isFirst;
    },
    end(name) {
      if (name === root) open = false;
    },
    isOpen: () => open,
    hasBeen: () => root !== null,
  };
}
