import App
import ArgumentParser
import CivilTime
import Disclosure
import Operations

/// `gongkai people list`: the accounts.
struct PeopleListing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出账号及最近登录日期。",
    usage: "gongkai people list [--unused-days N] [--all]",
    discussion: """
      例：
        gongkai people list
        gongkai people list --unused-days 90
      """)

  @Option(help: ArgumentHelp("只列出这么多天没有登录过的账号。", valueName: "N"))
  var unusedDays: Int?

  @Flag(help: "也列出已停用的账号。")
  var all = false

  func run() async throws {
    let terminal = Terminal()
    try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("people")
      var filter = PersonFilter()
      filter.isDisabled = all ? nil : false
      if let unusedDays {
        let now = try await installation.desk.answer(CurrentMoment(), as: principal)
        filter.unusedSince = now.adding(seconds: -Int64(unusedDays) * 86_400)
      }
      var key: PersonKey?
      repeat {
        let page = try await installation.desk.answer(PeopleList(filter, after: key, limit: 200), as: principal)
        for entry in page.people { terminal.print(Self.line(entry)) }
        key = page.next
      } while key != nil
    }
  }

  private static func line(_ entry: PersonEntry) -> String {
    let person = entry.person
    return [
      DisplayWidth.padded(person.signInName, to: 22), DisplayWidth.padded(SafeText.of(person.name), to: 12),
      DisplayWidth.padded(person.dutyClass.chinese, to: 12),
      DisplayWidth.padded(entry.lastSignInAt?.beijingDate.description ?? "从未登录", to: 12),
      (person.isDisabled ? "已停用 " : "") + SafeText.of(entry.organName),
    ].joined()
  }
}
