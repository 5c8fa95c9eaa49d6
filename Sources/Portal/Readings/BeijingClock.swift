import Foundation

/// Times of day in Beijing, which has no summer time.
enum BeijingClock {
  /// The time as `11:45`.
  static func words(_ date: Date) -> String {
    let minutes = (Int(date.timeIntervalSince1970) / 60 + 8 * 60) % (24 * 60)
    return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }
}
