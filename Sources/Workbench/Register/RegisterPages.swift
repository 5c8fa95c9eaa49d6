import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// The register of requests: taken out, and an old one taken in.
enum RegisterPages {
  static let feature = DeskFeature(
    templates: ["register-import": PackageResources.register_import_mustache],
    samples: [RegisterProgressPage.sample],
    rail: [
      RailEntry(
        .office, "register.title", DeskRoutes.register, needs: [.exportRecords, .registerMatters])
    ], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let export = RegisterExports(room: room)
    let imports = RegisterImports(room: room)
    let progress = RegisterProgress(room: room)
    let registering = Access.capability(.registerMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.register, access: .signedIn, handler: export.ask),
      WebRoute(
        method: .post, path: DeskRoutes.registerWorkbook, access: .capability(.exportRecords),
        handler: export.download),
      WebRoute(method: .get, path: DeskRoutes.registerImport, access: registering, handler: imports.form),
      WebRoute(method: .get, path: DeskRoutes.registerTemplate, access: registering, handler: imports.template),
      WebRoute(method: .post, path: DeskRoutes.registerImport, access: registering, handler: imports.look),
      WebRoute(method: .post, path: DeskRoutes.importedRegister, access: registering, handler: imports.create),
      WebRoute(method: .get, path: DeskRoutes.registerImports, access: registering, handler: progress.list),
      WebRoute(method: .get, path: DeskRoutes.registerProgress, access: registering, handler: progress.show),
      WebRoute(method: .post, path: DeskRoutes.registerRest, access: registering, handler: progress.rest),
    ]
  }
}

extension ImportPage.Subject {
  /// An old register.
  static let register = ImportPage.Subject(
    texts: "register.import", stages: ["file", "look", "done"], createPath: DeskRoutes.importedRegister,
    backPath: DeskRoutes.register)
}
