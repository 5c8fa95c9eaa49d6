import ArgumentParser
import CivilTime
import Operations

/// `gongkai calendar list`: which years are known.
struct CalendarList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出已载入的年份。",
    usage: "gongkai calendar list [--region CODE]",
    discussion: """
      例：
        gongkai calendar list
        gongkai calendar list --region 450000
      """)

  @Option(help: RegionCode.help)
  var region: String?

  func validate() throws { try RegionCode.check(region) }

  func run() async throws {
    let terminal = Terminal()
    let lines = try await CalendarShelf.years(of: region)
    if lines.isEmpty { return Terminal.complain("还没有载入这个地区的放假安排。") }
    for line in lines {
      let days = line.year.days
      let counts =
        "放假 \(days.count { $0.kind == .holiday }) 天，调休上班 \(days.count { $0.kind == .makeUp }) 天"
        + (region == nil ? "，工作日 \(line.year.workdayCount) 天" : "")
      let origin = line.version == 0 ? "随程序提供" : "第 \(line.version) 次保存"
      terminal.print("\(line.year.year)  \(counts)  （\(origin)）")
    }
  }
}

extension RegionCode {
  static let help = ArgumentHelp("行政区划代码（六位），计入当地的放假安排。", valueName: "CODE")

  static func check(_ code: String?) throws {
    guard let code, !isValid(code) else { return }
    throw ValidationError("行政区划代码是六位数字，例如 450000；给出的是“\(code)”。")
  }
}
