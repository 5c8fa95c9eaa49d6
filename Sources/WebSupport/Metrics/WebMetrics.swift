import Synchronization

/// Counts requests by pattern, method and kind of answer, with their times, in the text format of Prometheus.
public final class WebMetrics: Sendable {
  /// Upper ends of the classes of duration, in seconds.
  static let bounds: [Double] = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

  private struct Series: Hashable {
    var path, method, status: String
  }

  private struct Figures {
    var classes = [Int](repeating: 0, count: WebMetrics.bounds.count + 1)
    var seconds = 0.0
  }

  private let figures = Mutex<[Series: Figures]>([:])

  /// Metrics that have counted nothing yet.
  public init() {}

  /// Counts one answer.
  func count(path: String, method: String, status: Int, seconds: Double) {
    let series = Series(path: path, method: method, status: "\(status / 100)xx")
    let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    figures.withLock { figures in
      figures[series, default: Figures()].classes[place] += 1
      figures[series, default: Figures()].seconds += seconds
    }
  }

  /// What was counted.
  public var text: String {
    let figures = figures.withLock { $0 }.sorted { ($0.key.path, $0.key.status) < ($1.key.path, $1.key.status) }
    var lines = [
      "# HELP gongkai_request_seconds Time from the request's head to the answer's head.",
      "# TYPE gongkai_request_seconds histogram",
    ]
    for (series, figures) in figures {
      let labels = "path=\"\(series.path)\",method=\"\(series.method)\",status=\"\(series.status)\""
      var sum = 0
      for (bound, count) in zip(Self.bounds, figures.classes) {
        sum += count
        lines.append("gongkai_request_seconds_bucket{\(labels),le=\"\(bound)\"} \(sum)")
      }
      sum += figures.classes.last ?? 0
      lines.append("gongkai_request_seconds_bucket{\(labels),le=\"+Inf\"} \(sum)")
      lines.append("gongkai_request_seconds_sum{\(labels)} \(figures.seconds)")
      lines.append("gongkai_request_seconds_count{\(labels)} \(sum)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
