public import CivilTime

/// What the measure 国办函〔2020〕109号 charges for requests beyond reason: Regulation, Article 42.
///
/// Both tariffs rise with the excess. The fee steers how requests are made; it does not recover costs. Whole yuan.
public struct FeeTariff: Decodable, Sendable {
  /// A band of the tariff: from one number on, up to the next band.
  public struct Band: Decodable, Hashable, Sendable {
    /// The first case or page of the band, counted from 1.
    public var from: Int
    /// The last; nil where the band is open.
    public var through: Int?
    /// Yuan for each case or page.
    public var rate: Int
    /// After how many the rate rises again, in an open band that climbs by steps; nil where it stays.
    public var every: Int?
    /// By how many yuan it rises with each step.
    public var step: Int?

    /// The yuan for one case or page of the band.
    public func rate(of number: Int) -> Int {
      guard let every, let step else { return rate }
      return rate + (number - from) / every * step
    }
  }

  /// The document that sets it.
  public var basis: String
  /// The first day on which it applies.
  public var from: CivilDate
  /// The last; nil while it is in force.
  public var through: CivilDate?
  /// How long the applicant has to pay, from the day on which the notice reached him.
  public var paymentTerm: String
  /// 按件: yuan for each request, by its number among those of the same applicant in one calendar month.
  public var perCase: [Band]
  /// 按量: yuan for each page of one request.
  public var perVolume: [Band]

  /// How long the applicant has to pay: counted from the day on which the notice reached him, which is not counted.
  public func paymentTerm(servedOn day: CivilDate) -> CountedTerm? {
    Term(paymentTerm).map { CountedTerm(from: day, term: $0) }
  }
}
