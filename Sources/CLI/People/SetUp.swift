import App
import ArgumentParser
import Disclosure
import Operations

/// `gongkai setup`: makes the keys, the first organ and the administrators of a new installation.
struct SetUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "初始化：建立密钥、第一个机关和三员账号。",
    usage: "gongkai setup [--organ 名称] [选项]",
    discussion: """
      没有默认账号。系统管理员、安全管理员、审计管理员各得到一个一次性密码，
      只显示这一次，首次登录时须改为自己的密码并设置动态口令。
      已经初始化的系统不能重复执行。没有给出机关名称时，在终端上询问。

      例：
        gongkai setup
        gongkai setup --organ 青禾县人民政府 --level county --document-word 青政
      """)

  @Option(help: ArgumentHelp("第一个机关的全称。", valueName: "名称"))
  var organ: String?

  @Option(
    help: ArgumentHelp(
      "机关层级：county、department 等。", valueName: "LEVEL"))
  var level = "county"

  @Option(help: ArgumentHelp("发文机关代字，如“青政”。", valueName: "代字"))
  var documentWord = ""

  @Option(help: ArgumentHelp("行政区划代码（六位）。", valueName: "CODE"))
  var region = ""

  @Option(help: ArgumentHelp("系统管理员的账号。", valueName: "NAME"))
  var system = "sysadmin"

  @Option(help: ArgumentHelp("安全管理员的账号。", valueName: "NAME"))
  var security = "secadmin"

  @Option(help: ArgumentHelp("审计管理员的账号。", valueName: "NAME"))
  var audit = "auditor"

  func run() async throws {
    guard let level = OrganLevel(rawValue: level) else {
      throw ValidationError("没有“\(level)”这个层级；可用：\(OrganLevel.allCases.map(\.rawValue).joined(separator: "、"))。")
    }
    var facts = OrganFacts()
    facts.level = level
    facts.documentWord = documentWord
    facts.regionCode = region
    let stated = organ
    let names: [DutyClass: String] = [.system: system, .security: security, .audit: audit]
    let (invited, publicKey) = try await OpenInstallation.with(.made) { installation in
      // Asked only where there is something to set up.
      guard try await installation.desk.answer(IsSetUp(), as: OpenInstallation.operatorItself("setup")) == false
      else { throw PeopleRefusal.alreadySetUp }
      facts.name = try stated ?? Question.ask("第一个机关的全称")
      facts.shortName = facts.name
      let entrance = Entrance(desk: installation.desk, mill: PasswordMill())
      let invited = try await entrance.setUp(
        facts, administrators: names, as: OpenInstallation.operatorItself("setup"))
      return (invited, try CheckpointKey.load(from: installation.keys)?.publicKeyText)
    }
    tell(invited, publicKey)
  }

  private func tell(_ invited: [Entrance.Invited], _ publicKey: String?) {
    let terminal = Terminal()
    terminal.print("系统已初始化。以下一次性密码只显示这一次，72 小时内有效：")
    terminal.print()
    for person in invited {
      terminal.print(
        "  \(DisplayWidth.padded(person.dutyClass.chinese, to: 14))\(DisplayWidth.padded(person.signInName, to: 20))"
          + terminal.painted(person.password, .bold))
    }
    terminal.print()
    if let publicKey {
      terminal.print("日志检查点的公钥，请另行保存，核验日志时用：")
      terminal.print("  \(publicKey)")
      terminal.print()
    }
    terminal.print("下一步：gongkai serve，然后打开 /desk 登录；用 gongkai backup 备份前请另行保管密钥文件夹。")
  }
}
