/* Visibility of the public functions, for shared, static and Windows builds. */
#ifndef GAIREPORT_EXPORT_H
#define GAIREPORT_EXPORT_H

/*
 * GAIREPORT_STATIC: define it when linking the static library on Windows.
 * GAIREPORT_BUILDING: defined while the library itself is compiled.
 */
#if defined(GAIREPORT_STATIC)
#  define GAIR_API
#elif defined(_WIN32)
#  ifdef GAIREPORT_BUILDING
#    define GAIR_API __declspec(dllexport)
#  else
#    define GAIR_API __declspec(dllimport)
#  endif
#elif defined(__GNUC__)
#  define GAIR_API __attribute__((visibility("default")))
#else
#  define GAIR_API
#endif

#ifdef __cplusplus
#  define GAIR_BEGIN_DECLS extern "C" {
#  define GAIR_END_DECLS }
#else
#  define GAIR_BEGIN_DECLS
#  define GAIR_END_DECLS
#endif

#endif
