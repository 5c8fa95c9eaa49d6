import App
import ArgumentParser
import CivilTime
import Demonstration

/// `gongkai demo`: fills an empty installation with an invented county.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "用虚构的青禾县填充一个空的安装，供演示和测试。",
    usage: "gongkai demo [--organs N] [--people N] [--matters N] [--today DATE]",
    discussion: """
      数据全部虚构；同样的选项总是得到同样的数据。已有数据的安装不会被改动。
      安装的位置由环境变量 GONGKAI_DATA 指定。

      例：
        gongkai demo
        gongkai demo --organs 1000 --people 3000 --matters 100000
      """)

  @Option(help: ArgumentHelp("机关数，默认 40。", valueName: "N"))
  var organs = 40

  @Option(help: ArgumentHelp("人员数，默认 120。", valueName: "N"))
  var people = 120

  @Option(help: ArgumentHelp("事项数，最多 1000000；多的批量载入。", valueName: "N"))
  var matters = 300

  @Option(help: ArgumentHelp("演示的“今天”，默认为当天。", valueName: "DATE"))
  var today: String?

  @Option(help: ArgumentHelp("随机数种子，默认 1。", valueName: "N"))
  var seed: UInt64 = 1

  func validate() throws {
    for (name, value, limit) in [
      ("--organs", organs, DemonstrationPlan.limits.organs), ("--people", people, DemonstrationPlan.limits.people),
      ("--matters", matters, DemonstrationPlan.limits.matters),
    ] where !limit.contains(value) {
      throw ValidationError("\(name) 须为 \(limit.lowerBound) 至 \(limit.upperBound) 的整数；给出的是“\(value)”。")
    }
    if let today, CivilDate(iso: today).map({ !(2009...2100).contains($0.year) }) ?? true {
      throw ValidationError("--today 请写成 2026-11-21 这样的形式，年份在 2009 年至 2100 年之间；给出的是“\(today)”。")
    }
  }

  func run() async throws {
    let day = today.flatMap { CivilDate(iso: $0) } ?? SystemClock.now.beijingDate
    let plan = DemonstrationPlan(today: day, organs: organs, people: people, matters: matters, seed: seed)
    let installation = try await Installation.open(condition: .made)
    let demonstration = Demonstration(
      plan, in: installation.database, shelf: try installation.shelf(), surroundings: installation.surroundings)
    guard try await !demonstration.isUnfinished() else { throw DemoFault.unfinished(installation.address) }
    guard try await demonstration.isPossible() else { throw DemoFault.notEmpty(installation.address) }
    let book = try await demonstration.fill { Terminal.complain("\($0) …") }
    try await installation.close()
    DemoPrinter(terminal: Terminal()).show(book)
  }
}

/// Why no demonstration was made.
struct DemoFault: Error, CustomStringConvertible {
  /// The sentence, in Chinese.
  let description: String

  static func unfinished(_ address: DatabaseAddress) -> DemoFault {
    DemoFault(description: "\(address) 中的演示数据上次没有建完，不能继续。请删去它（或用 GONGKAI_DATA 指定另一个空的目录），再运行 gongkai demo。")
  }

  static func notEmpty(_ address: DatabaseAddress) -> DemoFault {
    DemoFault(description: "\(address) 中已有数据，没有改动。请用 GONGKAI_DATA 指定一个空的目录。")
  }
}
