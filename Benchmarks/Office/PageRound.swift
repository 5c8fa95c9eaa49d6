import Demonstration
import Foundation

/// What a signed-in person opens, over and over, through one kept connection.
struct PageRound {
  private let client: KeepAliveClient
  private let title: String

  /// Signs somebody in.
  init(_ port: Int, _ title: String, _ name: String) throws {
    client = KeepAliveClient(port: port)
    self.title = title
    let answer = try client.post(
      "/desk/sign-in", [("name", name), ("password", DemonstrationPlan.standardPassword)])
    guard answer.status == 303, try client.get("/desk").status == 200 else {
      throw KeepAliveClient.Fault(description: "\(name) cannot sign in: \(answer.status)")
    }
  }

  /// Opens every page so many times, in turn, and prints the times of each.
  func run(visits: Int) throws {
    let pages = try addresses()
    var times: [String: [Double]] = [:]
    for turn in -3..<visits {
      for (name, paths) in pages {
        let path = paths[abs(turn) % paths.count]
        let start = ContinuousClock.now
        let answer = try client.get(path)
        let spent = (ContinuousClock.now - start).seconds * 1_000
        guard answer.status == 200 else {
          throw KeepAliveClient.Fault(description: "\(path) answered \(answer.status)")
        }
        // The first rounds fill the caches.
        if turn >= 0 { times[name, default: []].append(spent) }
      }
    }
    for (name, _) in pages { show(name, times[name] ?? []) }
    show("all", times.values.flatMap { $0 })
  }

  private func show(_ name: String, _ times: [Double]) {
    guard !times.isEmpty else { return }
    let sorted = times.sorted()
    print(
      "page     \(title), \(name): median \(sorted.percentile(0.5).rounded(to: 1)) ms, "
        + "p99 \(sorted.percentile(0.99).rounded(to: 1)) ms, worst \((sorted.last ?? 0).rounded(to: 1)) ms")
  }

  /// The pages, each with the addresses that are taken in turn.
  private func addresses() throws -> [(name: String, paths: [String])] {
    var lists = ["/desk/matters"]
    var matters: [String] = []
    for _ in 0..<20 {
      guard let path = lists.last else { break }
      let text = try client.get(path).text
      matters += text.matches(of: /href="(\/desk\/(?:matters|requests)\/\d+)"/).map { String($0.output.1) }
      guard let next = text.firstMatch(of: /href="([^"]+)" rel="next"/) else { break }
      lists.append(String(next.output.1).replacing("&amp;", with: "&"))
    }
    let requests = try client.get("/desk/requests").status == 200 ? [("requests", ["/desk/requests"])] : []
    let words = ["征收", "学区 划分", "张", "2026", "保障性住房", "不存在的词语"].map { "/desk/search?q=" + KeepAliveClient.quoted($0) }
    return [
      ("today", ["/desk"]), ("matters, page after page", lists),
      ("matters by number", ["/desk/matters?sort=number", "/desk/matters?sort=number&order=desc"]),
      ("matters by date of opening", ["/desk/matters?sort=opened", "/desk/matters?sort=opened&order=desc"]),
      ("matters unfinished", ["/desk/matters?state=unfinished"]),
      ("matters closed, of a kind", ["/desk/matters?state=closed&kind=general", "/desk/matters?state=withdrawn"]),
      ("matters of mine", ["/desk/matters?mine=on"]),
      ("matter", matters.isEmpty ? ["/desk/matters"] : matters), ("search", words),
      ("notices", ["/desk/notifications"]),
    ] + requests
  }
}
