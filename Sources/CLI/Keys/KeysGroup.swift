import App
import ArgumentParser
import Cryptography
import Operations

/// `gongkai keys`: the keys that seal personal data.
struct KeysGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "密钥：查看、更换。",
    usage: "gongkai keys <命令>",
    discussion: """
      例：
        gongkai keys list
        gongkai keys rotate
      """,
    subcommands: [KeysList.self, KeysRotate.self])

  static let principal = OpenInstallation.operatorItself("keys")
}

/// `gongkai keys list`: the keys and what they have sealed; never the keys themselves.
struct KeysList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出密钥的名称和各自加密的条数。",
    usage: "gongkai keys list",
    discussion: """
      例：
        gongkai keys list
      """)

  func run() async throws {
    let (counts, ring) = try await OpenInstallation.with { installation in
      let counts = try await installation.desk.answer(SealedCounts(), as: KeysGroup.principal)
      return (counts, installation.surroundings.keys)
    }
    let terminal = Terminal()
    for (index, key) in ring.keys.enumerated() {
      terminal.print("\(key.name)  \(counts[key.name] ?? 0) 条\(index == 0 ? "  （用于加密）" : "")")
    }
    let missing = counts.keys.filter { ring.key(named: $0) == nil }.sorted()
    for name in missing { terminal.print(terminal.painted("\(name)  \(counts[name] ?? 0) 条  找不到这把密钥", .red)) }
    if ring.keys.isEmpty { terminal.print("还没有密钥。") }
    if !missing.isEmpty {
      Terminal.complain("数据没有丢失，但在放回密钥之前无法查看。请从密钥备份恢复 \(missing.joined(separator: "、"))。")
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }
}
