import App
import ArgumentParser
import CivilTime
import Disclosure
import Operations

/// `gongkai calendar import`: loads years from a notice, a table or JSON.
struct CalendarImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "载入年度放假安排：通知原文、CSV 或 JSON。",
    usage: "gongkai calendar import FILE [--year YEAR] [--region CODE]",
    discussion: """
      也可以是 show 的输出；“-”表示标准输入。已载入的年份会被替换。
      给出 --region 时，载入的是当地在全国安排之外的放假日。

      例：
        gongkai calendar import 2027年通知.txt
        gongkai calendar import 三月三.csv --region 450000
      """)

  @Argument(help: ArgumentHelp("文件。", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("文件没有写明年份时，指明年份。", valueName: "YEAR"))
  var year: Int?

  @Option(help: RegionCode.help)
  var region: String?

  func validate() throws { try RegionCode.check(region) }

  func run() async throws {
    let text: String
    switch InputFile(path: InputPath(argument: file)).bytes(limit: CalendarDocument.maximumLength) {
    case .failure(let fault):
      Terminal.complain("\(file)：\(fault.message)")
      return try ExitStatus.unreadable.finish()
    case .success(let bytes): text = String(validating: bytes, as: UTF8.self) ?? InputPath.decodeGB18030(bytes)
    }
    do {
      let years = try CalendarDocument.years(in: text, year: year)
      let installation = try await Installation.open()
      for year in years { try await load(year, into: installation.desk) }
      try await installation.close()
    } catch let issues as Issues {
      throw RefusedCalendar(issues)
    } catch let refusal as any DomainRefusal {
      throw RefusedCalendar(refusal)
    }
  }

  private func load(_ year: CalendarYear, into desk: Desk) async throws {
    let known = try await desk.answer(CalendarYears(region: region), as: CalendarShelf.principal)
    let version = known.first { $0.year.year == year.year }?.version ?? 0
    if let region {
      try await desk.perform(
        AddRegionalClosures(region: region, year: year, version: version), as: CalendarShelf.principal)
    } else {
      try await desk.perform(LoadCalendarYear(year, version: version), as: CalendarShelf.principal)
    }
    let (rest, work) = (year.days.count { $0.kind == .holiday }, year.days.count { $0.kind == .makeUp })
    Terminal().print("已载入 \(year.year) 年：放假 \(rest) 天，调休上班 \(work) 天。")
  }
}
