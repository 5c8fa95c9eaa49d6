public import CivilTime
private import Foundation

/// The tariffs of information handling fees by the time in which they apply: `Resources/fees.json`.
public struct FeeTariffs: Sendable {
  /// The tariffs, the earliest first.
  public let list: [FeeTariff]

  /// The tariffs as shipped.
  ///
  /// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
  public static let shared: FeeTariffs = {
    do {
      return try FeeTariffs(json: PackageResources.fees_json)
    } catch {
      preconditionFailure("fees.json: \(error)")
    }
  }()

  /// Reads and validates tariffs.
  ///
  /// - Throws: `InvalidTariffs`, or `DecodingError` where the layout is another.
  public init(json: [UInt8]) throws {
    list = try JSONDecoder().decode([FeeTariff].self, from: Data(json))
    for (earlier, later) in zip(list, list.dropFirst()) {
      guard let end = earlier.through, end < later.from else {
        throw InvalidTariffs(description: "\(later.basis) begins before \(earlier.basis) ends")
      }
    }
    for tariff in list {
      guard Term(tariff.paymentTerm) != nil else { throw InvalidTariffs(description: "\(tariff.basis): no term") }
      try Self.check(tariff.perCase, of: tariff)
      try Self.check(tariff.perVolume, of: tariff)
    }
  }

  /// The tariff that applies to a request received on a day; nil where the law knows none.
  ///
  /// From 2019-05-15 to 2020-12-31 the Regulation allowed a fee but no measure set one.
  public func tariff(on day: CivilDate) -> FeeTariff? {
    list.first { $0.from <= day && day <= $0.through ?? day }
  }

  private static func check(_ bands: [FeeTariff.Band], of tariff: FeeTariff) throws(InvalidTariffs) {
    var next: Int? = 1
    for band in bands {
      guard band.from == next, band.rate >= 0, band.through ?? band.from >= band.from,
        (band.every == nil) == (band.step == nil), band.every ?? 1 > 0
      else { throw InvalidTariffs(description: "\(tariff.basis): the band from \(band.from) does not fit") }
      next = band.through.map { $0 + 1 }
    }
    guard next == nil else { throw InvalidTariffs(description: "\(tariff.basis): the last band is not open") }
  }
}

/// What is wrong with the data of the tariffs.
public struct InvalidTariffs: Error, CustomStringConvertible {
  /// The fault in words.
  public var description: String
}
