import Hummingbird
import WebSupport

/// The first page: what this is, and the place to drop files on.
struct HomePage: Page {
  static let template = "home"
  static let sample = HomePage(frame: .sample, uploads: .standard, minutes: 30)

  var frame: PageFrame
  var dropPath: String
  var maximumFiles: Int
  var maximumBytes: Int
  var maximumFileBytes: Int
  var fileMegabytes: Int
  var dropMegabytes: Int
  var minutes: Int
  var accept = ".txt,.md,.html,.htm,.docx,.xlsx,.pdf,.doc,.wps,text/plain,text/html"

  init(frame: PageFrame, uploads: UploadLimits, minutes: Int) {
    self.frame = frame
    dropPath = Routes.drop
    maximumFiles = uploads.files
    maximumBytes = uploads.totalBytes
    maximumFileBytes = uploads.fileBytes
    fileMegabytes = uploads.fileBytes >> 20
    dropMegabytes = uploads.totalBytes >> 20
    self.minutes = minutes
  }
}

/// Shows the first page.
struct Home: Sendable {
  let site: Site
  let settings: PortalSettings

  @Sendable func show(_ request: Request, _ context: WebContext) throws -> Response {
    let minutes = Int(settings.store.retention / .seconds(60))
    return try site.respond(HomePage(frame: site.frame("核对年度报告"), uploads: settings.uploads, minutes: minutes))
  }
}
