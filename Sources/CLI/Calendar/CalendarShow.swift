import ArgumentParser
import CivilTime
import Operations

/// `gongkai calendar show`: the days of a year, in the form that `import` reads.
struct CalendarShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "显示一年的放假日和调休上班日。",
    usage: "gongkai calendar show YEAR [--region CODE]",
    discussion: """
      输出可以修改后再用 import 载入。

      例：
        gongkai calendar show 2026
        gongkai calendar show 2026 > 2026.txt
      """)

  @Argument(help: ArgumentHelp("年份。", valueName: "YEAR"))
  var year: Int

  @Option(help: RegionCode.help)
  var region: String?

  func validate() throws { try RegionCode.check(region) }

  func run() async throws {
    guard let line = try await CalendarShelf.years(of: region).first(where: { $0.year.year == year }) else {
      Terminal.complain("还没有载入 \(year) 年的放假安排。")
      return try ExitStatus.unreadable.finish()
    }
    StandardStream.output.write(Array(CalendarText.text(of: line.year).utf8))
  }
}
