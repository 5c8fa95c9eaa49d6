import ArgumentParser
import CivilTime

/// The options that describe a term.
struct TermOptions: ParsableArguments {
  @Option(help: ArgumentHelp("起算之日，例如收到申请之日（不计入）。", valueName: "DATE"))
  var from: String

  @Option(help: ArgumentHelp("期限为 N 个工作日。", valueName: "N"))
  var workdays: String?

  @Option(help: ArgumentHelp("期限为 N 日（自然日）。", valueName: "N"))
  var days: String?

  @Option(help: ArgumentHelp("期限为 N 个月。", valueName: "N"))
  var months: String?

  @Option(help: ArgumentHelp("自原届满之日起延长 N 个工作日；写成 Nd 则延长 N 日。", valueName: "N"))
  var extend: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("扣除的时间：发出之日..收回之日，可多次给出。", valueName: "SENT..BACK"))
  var pause: [String] = []

  /// The term that the options describe.
  func term() throws -> CountedTerm {
    let given = [(workdays, Term.Unit.workdays, "--workdays"), (days, .days, "--days"), (months, .months, "--months")]
      .compactMap { text, unit, name in text.map { (text: $0, unit: unit, name: name) } }
    guard given.count == 1, let length = given.first else {
      throw ValidationError("请在 --workdays、--days、--months 中给出一项，且只给一项。")
    }
    var term = CountedTerm(
      from: try date(from, of: "--from"), term: try Self.length(length.text, length.unit, of: length.name))
    if let added = try addition() { term.extensions = [added] }
    term.pauses = try pause.map(interval)
    return term
  }

  private func addition() throws -> Term? {
    guard let extend, extend != "0", extend != "0d" else { return nil }
    return extend.hasSuffix("d")
      ? try Self.length(String(extend.dropLast()), .days, of: "--extend")
      : try Self.length(extend, .workdays, of: "--extend")
  }

  private func interval(_ text: String) throws -> Pause {
    guard let dots = text.firstRange(of: "..") else {
      throw ValidationError("--pause 请写成“发出之日..收回之日”，例如 2024-04-24..2024-05-17；给出的是“\(text)”。")
    }
    let sent = try date(String(text[..<dots.lowerBound]), of: "--pause")
    let back = try date(String(text[dots.upperBound...]), of: "--pause")
    guard let pause = Pause(sent: sent, back: back) else {
      throw ValidationError("--pause 的收回之日（\(back)）早于发出之日（\(sent)），请检查先后顺序。")
    }
    return pause
  }

  private func date(_ text: String, of name: String) throws -> CivilDate {
    guard let date = CivilDate(iso: text) else {
      throw ValidationError("\(name) 的日期请写成 2024-02-05 这样的形式，并且是历法中有的日子；给出的是“\(text)”。")
    }
    let limit = CountedTerm.limit
    guard limit.contains(date.year) else {
      throw ValidationError("\(name) 的年份须在 \(limit.lowerBound) 年至 \(limit.upperBound) 年之间；给出的是“\(text)”。")
    }
    return date
  }

  private static func length(_ text: String, _ unit: Term.Unit, of name: String) throws -> Term {
    guard let count = Int(text), let term = Term(count, unit) else {
      let limit = Term.limit(of: unit)
      throw ValidationError("\(name) 须为 \(limit.lowerBound) 至 \(limit.upperBound) 的整数；给出的是“\(text)”。")
    }
    return term
  }
}
