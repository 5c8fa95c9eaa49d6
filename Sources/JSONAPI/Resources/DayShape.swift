import CivilTime

/// One day of a term as JSON, and why it counts or does not.
struct DayShape: Encodable {
  var date: String
  var counted: Bool
  var reason: String
  var n: Int?

  init(_ day: CountedDay) {
    date = day.date.description
    counted = day.isCounted
    reason = day.reason.rawValue
    n = day.number
  }

  static let schema = Schema.named(
    "Day",
    .object([
      .init("date", .date, "日期"), .init("counted", .flag, "是否计入"),
      .init("reason", .choice(of: DayReason.self), "为什么"), .optional("n", .count, "期限的第几日"),
    ]))
}
