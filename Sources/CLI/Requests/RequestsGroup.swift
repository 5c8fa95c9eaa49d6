import App
import ArgumentParser
import Disclosure
import Operations

/// `gongkai requests`: the register of requests, for the operator of the machine.
struct RequestsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: "申请台账：导入旧台账，导出一年的台账。",
    usage: "gongkai requests <命令>",
    discussion: """
      例：
        gongkai requests import 台账.xlsx --organ 青禾县人民政府办公室
        gongkai requests export --organ 青禾县教育局 --year 2025 --output 台账.xlsx
      """,
    subcommands: [RequestsImport.self, RequestsExport.self])

  /// The organ that a command names, by its number or its full name.
  static func organ(named text: String, at desk: Desk, as principal: Principal) async throws -> Organ.ID {
    if let id = Organ.ID(text) { return id }
    let found = try await desk.answer(OrganMatches(text), as: principal).filter { $0.name == text }
    guard found.count == 1, let organ = found.first else {
      throw CommandFault(description: "没有找到名称为“\(SafeText.of(text))”的机关，或者不止一个。请写全称，或者机关的编号。")
    }
    return organ.id
  }
}
