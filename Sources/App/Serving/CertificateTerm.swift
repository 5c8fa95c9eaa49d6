public import CivilTime
import Foundation
import NIOSSL

/// How long the certificate of the server is still good.
public enum CertificateTerm {
  /// From so many days on, people are warned.
  public static let warning = 30

  /// The days that are left, counted to the first certificate of the chain that ends; negative where it is over, nil
  /// where there is none, or none that can be read.
  public static func daysLeft(_ settings: ServerSettings, at now: Instant) -> Int? {
    guard settings.isEncrypted, let chain = try? NIOSSLCertificate.fromPEMFile(settings.text(.certificate)) else {
      return nil
    }
    return daysLeft(chain, at: now)
  }

  /// The days that are left of a chain.
  static func daysLeft(_ chain: [NIOSSLCertificate], at now: Instant) -> Int? {
    let end = chain.map(\.notValidAfter).min()
    return end.map { Int((Double($0) - Double(now.milliseconds) / 1_000) / 86_400) }
  }
}
