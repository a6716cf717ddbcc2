import type { Shell } from '../request.ts';
import { completionFlag } from './completion-flag.ts';

/** Each asks the command itself, so that a script stays right when a new version is installed. Paths are the shell's own work. */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `# Completion of evtriage for bash. Put it into ~/.bashrc, or: source <(evtriage completion bash)
_evtriage_complete() {
  local current="\${COMP_WORDS[COMP_CWORD]}" IFS=$'\\n'
  local found="$(evtriage ${completionFlag} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)"
  COMPREPLY=($(compgen -W "$found" -- "$current"))
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o bashdefault -o default -F _evtriage_complete evtriage
`,
  zsh: `#compdef evtriage
# Completion of evtriage for zsh. Put it into ~/.zshrc behind compinit, or: source <(evtriage completion zsh)
_evtriage() {
  local -a found
  found=("\${(@f)$(evtriage ${completionFlag} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=(\${found:#})
  (( \${#found} )) && compadd -- "\${found[@]}"
  if (( ! \${#found} || CURRENT == 2 )); then _files; fi
}
compdef _evtriage evtriage
`,
  powershell: `# Completion of evtriage for PowerShell. Put it into $PROFILE
Register-ArgumentCompleter -Native -CommandName evtriage -ScriptBlock {
  param($word, $ast, $cursor)
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($word -eq '') { $typed += ' ' }
  evtriage ${completionFlag} @typed | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
};

export function completionScript(shell: Shell): string {
  return scripts[shell];
}
