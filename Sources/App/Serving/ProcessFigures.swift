import Foundation

/// What the process itself uses, in the text format of Prometheus.
enum ProcessFigures {
  private static let start = Date()

  /// Memory and age of the process.
  static var text: String {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
    let resident = (pages?.dropFirst().first).flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) } ?? 0
    return """
      # TYPE process_resident_memory_bytes gauge
      process_resident_memory_bytes \(resident)
      # TYPE process_uptime_seconds gauge
      process_uptime_seconds \(Int(Date().timeIntervalSince(start)))

      """
  }
}
