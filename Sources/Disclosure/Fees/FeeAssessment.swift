public import CivilTime

/// What one request costs, line by line; a pure function of the tariff and of one count.
///
/// A request is charged by case or by volume, never by both: Article 3 of the measure.
public struct FeeAssessment: Hashable, Codable, Sendable {
  /// By what the office chose to charge.
  public enum Method: Hashable, Codable, Sendable {
    /// 按件: the number of the request among the applicant's requests of the calendar month.
    case perCase(monthIndex: Int)
    /// 按量: the pages of this request; nothing is charged where only way and path of public information are told.
    case perVolume(pages: Int, tellsOnlyWhere: Bool = false)
  }

  /// One line: what was counted in one band of the tariff.
  public struct Line: Hashable, Codable, Sendable {
    /// The first case or page of the tier.
    public var from: Int
    /// The last; nil where the tier is open.
    public var through: Int?
    /// How many of the request fall into it.
    public var quantity: Int
    /// Yuan for each.
    public var rate: Int

    /// The line's yuan.
    public var amount: Int { quantity * rate }
  }

  /// By what it was charged.
  public let method: Method
  /// The lines, also those that cost nothing.
  public let lines: [Line]
  /// The yuan to pay.
  public let total: Int

  /// The largest number of cases or pages that is believed; beyond it somebody mistyped.
  public static let limit = 1_000_000

  /// Assesses one request by the tariff of the day on which it was received.
  ///
  /// - Throws: `FeeRefusal` where no tariff applies or the number makes no sense.
  public init(_ method: Method, receivedOn day: CivilDate, by tariffs: FeeTariffs = .shared) throws(FeeRefusal) {
    guard let tariff = tariffs.tariff(on: day) else { throw .noTariff(day) }
    try self.init(method, by: tariff)
  }

  /// Assesses one request by a tariff.
  ///
  /// - Throws: `FeeRefusal` where the number makes no sense.
  public init(_ method: Method, by tariff: FeeTariff) throws(FeeRefusal) {
    self.method = method
    switch method {
    case .perCase(let index):
      guard (1...Self.limit).contains(index) else { throw .badMonthIndex(max: Self.limit) }
      lines = [Self.line(ofCase: index, in: tariff.perCase)].compactMap(\.self)
    case .perVolume(let pages, let tellsOnlyWhere):
      guard (0...Self.limit).contains(pages) else { throw .badPages(max: Self.limit) }
      lines = tellsOnlyWhere ? [] : Self.lines(ofPages: pages, in: tariff.perVolume)
    }
    total = lines.reduce(0) { $0 + $1.amount }
  }

  /// The one line of a case: it pays the rate of its own number, not of those before it.
  private static func line(ofCase number: Int, in bands: [FeeTariff.Band]) -> Line? {
    guard let band = bands.last(where: { $0.from <= number }) else { return nil }
    guard let every = band.every else {
      return Line(from: band.from, through: band.through, quantity: 1, rate: band.rate)
    }
    let from = band.from + (number - band.from) / every * every
    return Line(from: from, through: from + every - 1, quantity: 1, rate: band.rate(of: number))
  }

  private static func lines(ofPages pages: Int, in bands: [FeeTariff.Band]) -> [Line] {
    bands.filter { $0.from <= pages }.flatMap { band in
      let last = min(pages, band.through ?? pages)
      guard let every = band.every else {
        return [Line(from: band.from, through: band.through, quantity: last - band.from + 1, rate: band.rate)]
      }
      return stride(from: band.from, through: last, by: every).map { from in
        Line(from: from, through: from + every - 1, quantity: min(every, last - from + 1), rate: band.rate(of: from))
      }
    }
  }
}

/// Why no fee could be assessed.
public enum FeeRefusal: DomainRefusal, Hashable {
  /// No tariff applies to requests of that day.
  case noTariff(CivilDate)
  /// The number in the month is no number of a request.
  case badMonthIndex(max: Int)
  /// The pages are less than none, or too many to be believed.
  case badPages(max: Int)

  /// The key of the sentence.
  public var key: String {
    switch self {
    case .noTariff: "fee.noTariff"
    case .badMonthIndex: "fee.badMonthIndex"
    case .badPages: "fee.badPages"
    }
  }

  /// The day or the limit.
  public var arguments: [String: String] {
    switch self {
    case .noTariff(let day): ["day": day.chinese]
    case .badMonthIndex(let max), .badPages(let max): ["max": String(max)]
    }
  }
}
