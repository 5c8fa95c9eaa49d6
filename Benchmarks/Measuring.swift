import Foundation

extension Duration {
  /// The duration in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension Double {
  /// The number with so many decimals, as text.
  func rounded(to places: Int) -> String { String(format: "%.\(places)f", self) }
}

extension [Double] {
  /// The value below which so great a part of the values lies; the array must be sorted and not empty.
  func percentile(_ part: Double) -> Double { self[Swift.min(count - 1, Int(Double(count) * part))] }
}

/// What the process has used so far.
enum Usage {
  /// The most memory it ever held, in megabytes.
  static var peakMegabytes: Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(separator: " ").dropLast().last.flatMap({ Double($0) })
    else { return .nan }
    return kilobytes / 1024
  }

  /// The processor time of this process, in seconds.
  static var ownSeconds: Double { seconds(RUSAGE_SELF.rawValue) }

  /// The processor time of the helpers that have ended, in seconds.
  static var helperSeconds: Double { seconds(RUSAGE_CHILDREN.rawValue) }

  private static func seconds(_ who: Int32) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) * 1e-6
  }
}
