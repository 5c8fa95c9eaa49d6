import App
import ArgumentParser
import Disclosure
import Operations

/// `gongkai explain-access`: why somebody can see a record, or cannot.
struct ExplainAccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-access",
    abstract: "说明某人为什么能看或者不能看一条记录。",
    usage: "gongkai explain-access USER RECORD [--token ID] [--json]",
    discussion: """
      USER 是登录名；RECORD 写作 matter:编号、organ:编号，或者事项的文号。
      只说明权限，不显示记录的内容。

      例：
        gongkai explain-access wangxm matter:1024
        gongkai explain-access wangxm 青申〔2026〕31号 --json

      退出码：0 可以查看；1 不能查看；2 没有此人、没有此记录或无法打开数据库。
      """)

  @Argument(help: ArgumentHelp("登录名。", valueName: "USER"))
  var user: String

  @Argument(help: ArgumentHelp("记录：matter:编号、organ:编号或文号。", valueName: "RECORD"))
  var record: String

  @Option(help: ArgumentHelp("此人的访问令牌编号，说明程序用这个令牌能看什么。", valueName: "ID"))
  var token: Int64?

  @Flag(help: "在标准输出写 JSON。")
  var json = false

  func validate() throws {
    guard RecordReference(record) != nil else {
      throw ValidationError("不认识记录“\(record)”。请写 matter:编号、organ:编号，或者事项的文号。")
    }
  }

  func run() async throws {
    guard let reference = RecordReference(record) else { return }
    let inquiry = ExplainAccess(
      signInName: user, record: reference, token: token.map { APIToken.ID(rawValue: $0) })
    let explanation = try await OpenInstallation.with { installation in
      try await installation.desk.answer(inquiry, as: OpenInstallation.operatorItself("explain-access"))
    }
    if json {
      StandardStream.output.write(AccessExplanationJSON.bytes(explanation))
    } else {
      Self.print(explanation)
    }
    var status = ExitStatus.success
    if !explanation.isAllowed { status.raise(to: .findings) }
    try status.finish()
  }

  private static func print(_ explanation: AccessExplanation) {
    let terminal = Terminal()
    for step in explanation.steps {
      let mark =
        switch step.effect {
        case .allows: terminal.painted("可以", .green)
        case .denies: terminal.painted("不能", .red)
        case .neutral: "　　"
        }
      for (index, line) in TextWrap.lines(step.sentence, width: Terminal.width - 6).enumerated() {
        terminal.print((index == 0 ? mark : "　　") + "  " + line)
      }
    }
  }
}
