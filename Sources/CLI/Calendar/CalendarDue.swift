import ArgumentParser
import CivilTime

/// `gongkai calendar due`: counts a term and says on which day it ends.
struct CalendarDue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "推算期限届满之日，并可逐日说明。",
    usage: "gongkai calendar due --from DATE --workdays N|--days N|--months N [选项]",
    discussion: """
      起算当日不计入；按日、按月的期限，末日是休息日的，顺延至其后第一个工作日。
      期限跨入放假安排尚未公布的年份时，日期为暂定，并予以说明，仍以 0 退出。

      例：
        gongkai calendar due --from 2024-02-05 --workdays 20 --explain
        gongkai calendar due --from 2024-04-15 --workdays 20 \\
          --pause 2024-04-24..2024-05-17
        gongkai calendar due --from 2025-04-01 --months 6 --json
      """)

  @OptionGroup var options: TermOptions

  @Option(help: RegionCode.help)
  var region: String?

  @Flag(help: "逐日说明是否计入及其原因。")
  var explain = false

  @Flag(help: "在标准输出写 JSON，内含逐日说明。")
  var json = false

  func validate() throws {
    _ = try options.term()
    try RegionCode.check(region)
  }

  func run() async throws {
    let term = try options.term()
    let calendar = try await CalendarShelf.calendar(of: region, from: term.from.year)
    guard let due = term.due(in: calendar), let days = term.days(in: calendar) else {
      throw ValidationError("暂停尚未结束，无法推算。")
    }
    if json {
      StandardStream.output.write(DueJSON.bytes(term, due, days))
    } else {
      let printer = DuePrinter(terminal: Terminal(), calendar: calendar)
      if explain { printer.explain(term, due, days) } else { printer.terminal.print(due.date.description) }
    }
    guard due.isProvisional, !explain || json else { return }
    Terminal.complain(DuePrinter.provisional(due.unknownYears))
  }
}
