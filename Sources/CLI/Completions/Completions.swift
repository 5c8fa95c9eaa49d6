import ArgumentParser

/// `gongkai completions`: the script that lets a shell complete commands and options.
struct Completions: ParsableCommand {
  /// The shells that are known.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "输出命令行补全脚本（bash、zsh、fish）。",
    usage: "gongkai completions bash|zsh|fish",
    discussion: """
      例：
        gongkai completions bash > ~/.local/share/bash-completion/completions/gongkai
        gongkai completions zsh  > ~/.zfunc/_gongkai
        gongkai completions fish > ~/.config/fish/completions/gongkai.fish
      """)

  @Argument(help: ArgumentHelp("bash、zsh 或 fish。", valueName: "SHELL"))
  var shell: Shell

  func run() {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    StandardStream.output.write(Array((Gongkai.completionScript(for: kind) + "\n").utf8))
  }
}
